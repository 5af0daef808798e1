"""Speed and validity, measured by hand: `python -m benchmarks.NAME`."""
