"""What the reader sees: screens, and the same without a screen."""
