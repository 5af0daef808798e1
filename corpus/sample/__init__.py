"""Six invented stories told by six invented outlets: what the app opens on, with the differences planted in them."""

from __future__ import annotations

from importlib import resources
from pathlib import Path


def sample_folder() -> Path:
    """The folder of the bundled sample: one folder per story, and `truth.toml`.

    Raises:
        FileNotFoundError: the program was not installed as plain files (it runs from inside an archive).
    """
    folder = resources.files(__package__)
    if not isinstance(folder, Path) or not folder.is_dir():
        raise FileNotFoundError("the sample articles are only there when the program is installed as plain files")
    return folder


def story_folders() -> tuple[Path, ...]:
    """The folders of the sample's stories, by name: each holds its articles and their `sources.toml`."""
    return tuple(sorted(entry.parent for entry in sample_folder().glob("*/sources.toml")))
