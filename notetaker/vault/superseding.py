"""Which bundle of a signer comes after which, so that an archive and its compaction mean the same. Pure."""

from notetaker.vault.events import BundleImported


def comes_after(bundle: BundleImported, other: BundleImported) -> bool:
    """Whether the vault that sealed a bundle had sealed the other one before.

    A bundle names the latest ones that it comes after; all that are older, and in version 1 all, go by their revision.
    """
    return other.bundle_id in bundle.before or other.revision < bundle.revision - len(bundle.before)
