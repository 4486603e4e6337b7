"""Finds names that are ordinary words, in small letters, where they stand as people or houses do and words do not."""

from collections.abc import Collection

from notetaker.anonymise.judging.bare.articleless import stands_bare
from notetaker.anonymise.judging.bare.behind_functions import stands_behind_a_function
from notetaker.anonymise.judging.bare.behind_la import stands_behind_la
from notetaker.anonymise.judging.bare.bodies import stands_as_a_body
from notetaker.anonymise.judging.bare.frames import stands_in_a_frame
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.matching.match import Match

__all__ = ["stands_as_a_name"]


def stands_as_a_name(scene: Scene, match: Match, noticed: Collection[int]) -> bool:
    """Whether a word of which nothing else is known stands as people or houses do. `noticed` are the words of names."""
    if match.typos:
        return stands_in_a_frame(scene, match)  # the others want it as the roster has it
    return (
        stands_behind_a_function(scene.words, match)
        or stands_behind_la(scene, match)
        or stands_bare(scene, match, noticed)
        or stands_as_a_body(scene.words, match)
        or stands_in_a_frame(scene, match)
    )
