"""Data that the analysis reads: `syllables.zlib`, made by `benchmarks/make_syllables.py`; its licence is in NOTICE."""
