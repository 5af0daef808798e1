"""What an article's words frame a thing as, and what they call it: hits of lexicons, and what the hits are made of."""

from analysis.framing.frames import VERSION, read_frames
from analysis.framing.naming import read_naming

__all__ = ["VERSION", "read_frames", "read_naming"]
