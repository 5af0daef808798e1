"""The registry of known outlets: who publishes where, and how their datelines, credits and furniture look."""

from corpus.errors import RegistryError
from corpus.outlets.entries import KnownOutlet, OutletKind, Ownership, parse_outlet
from corpus.outlets.folder import outlets_folder, read_outlet_file
from corpus.outlets.registry import (
    by_domain,
    by_name,
    checked_for_clashes,
    marked_by,
    read_anew,
    registry,
    slug_of,
    with_own,
)

__all__ = [
    "KnownOutlet",
    "OutletKind",
    "Ownership",
    "RegistryError",
    "by_domain",
    "by_name",
    "checked_for_clashes",
    "marked_by",
    "outlets_folder",
    "parse_outlet",
    "read_anew",
    "read_outlet_file",
    "registry",
    "slug_of",
    "with_own",
]
