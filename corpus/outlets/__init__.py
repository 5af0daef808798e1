"""The registry of known outlets: who publishes where, and how their datelines, credits and furniture look."""

from corpus.outlets.registry import (
    KnownOutlet,
    OutletKind,
    RegistryError,
    by_domain,
    by_name,
    parse_outlet,
    registry,
    slug_of,
)

__all__ = [
    "KnownOutlet",
    "OutletKind",
    "RegistryError",
    "by_domain",
    "by_name",
    "parse_outlet",
    "registry",
    "slug_of",
]
