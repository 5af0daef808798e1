"""What the words do: pure functions over text, no input and no output."""
