"""drafting: a model document + a unit's facts -> a draft that an officer reads, changes and numbers."""

from generator.drafting.draft import Wanted, draft_of

__all__ = ["Wanted", "draft_of"]
