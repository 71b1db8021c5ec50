"""Phrases found in running text: whole words, in any case, over line ends, in languages with and without spaces."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str], spaced: bool = True) -> re.Pattern[str] | None:
    """What finds any of the *phrases*, the longest first; None if there is none.

    Where spaces part words (*spaced*), a phrase is not found inside a word.
    """
    written = sorted({" ".join(phrase.split()) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    if not written:
        return None
    one = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in written)
    return re.compile(rf"(?<!\w)(?:{one})(?!\w)" if spaced else one, re.IGNORECASE)
