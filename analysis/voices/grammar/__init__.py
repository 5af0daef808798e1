"""The patterns of reporting: cues, what they introduce, and where that ends."""
