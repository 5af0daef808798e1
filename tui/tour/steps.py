"""The steps of the tour, and how it goes from one to the next. No Textual."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sight:
    """What the reader sees: the kind of screen, the figure under the cursor ("" as long as there is none), the focus.

    `keys_on` is the id of the widget that keys work on.
    """

    screen: str
    figure: str = ""
    keys_on: str = ""


Reached = Callable[[Sight, Sight], bool]
"""Whether a step is done: what was seen when it began, and what is seen now."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the screens that it is told on, what one sees there, what to press and what that does.

    `key` is the key as Textual names it, for the reader who lets the tour do it.
    """

    screens: tuple[str, ...]
    said: str
    shown_key: str
    key: str
    then: str
    reached: Reached


def _on(screen: str) -> Reached:
    return lambda _, now: now.screen == screen


STEPS: tuple[Step, ...] = (
    Step(
        ("StartScreen",),
        "Invented stories, each told by several outlets. Under the list stands what each outlet put over the story "
        "that the cursor ▸ is on.",
        "⏎",
        "enter",
        "sets the outlets of this story side by side",
        lambda _, now: now.screen == "CompareScreen" and bool(now.figure),
    ),
    Step(
        ("CompareScreen",),
        "Each column is an outlet, each row a measure. ● is the value, ├─┤ how far it could be off. The first row: "
        "how positive (+) or negative (−) the outlet's own words are, quotations left out.",
        "→",
        "right",
        "goes to the next outlet",
        lambda then, now: now.screen == "CompareScreen" and bool(then.figure) and now.figure != then.figure,
    ),
    Step(
        ("CompareScreen",),
        "No figure without its evidence: in the other half of the screen stand the sentences behind the figure that "
        "the cursor is on, the words that made it marked.",
        "⏎",
        "enter",
        "goes to these sentences",
        lambda _, now: now.keys_on == "evidence-rows",
    ),
    Step(
        ("CompareScreen",),
        "Now ↑ and ↓ go from sentence to sentence. Each can be seen where it was published.",
        "⏎",
        "enter",
        "opens the article at this sentence",
        _on("ReadScreen"),
    ),
    Step(
        ("ReadScreen",),
        "The whole article with the same words marked. What is not analysed, such as photo credits, is kept and can "
        "be shown.",
        "?",
        "question_mark",
        "opens the help, which every screen has",
        lambda then, now: then.screen == "ReadScreen" and now.screen == "HelpScreen",
    ),
    Step(
        ("HelpScreen",),
        "How to read the screen that you came from, and every key that works there. That was the tour. To compare "
        "your own articles: a on the start page.",
        "Esc",
        "escape",
        "closes the help and ends the tour",
        lambda then, now: then.screen == "HelpScreen" and now.screen != "HelpScreen",
    ),
)
"""From a story to its evidence and to help, in six key presses."""


@dataclass(frozen=True, slots=True)
class Tour:
    """How far the reader is: the step's place, and what was seen when it began (None: not yet where it is told)."""

    place: int = 0
    began: Sight | None = None

    @property
    def step(self) -> Step:
        """The step that is told now."""
        return STEPS[self.place]

    @property
    def is_last(self) -> bool:
        """Whether the tour ends after this step."""
        return self.place == len(STEPS) - 1

    def told_at(self, sight: Sight) -> bool:
        """Whether the step is told on the screen in sight; elsewhere the tour is silent and waits."""
        return sight.screen in self.step.screens


def seen(tour: Tour, now: Sight) -> Tour | None:
    """The tour after something was seen: the same step, a later one, or None at its end.

    A reader who is ahead of the tour is caught up with: nothing is told that has been done already.
    """
    then = tour.began
    if then is None:
        return replace(tour, began=now) if tour.told_at(now) else tour
    done = next((place for place in range(len(STEPS) - 1, tour.place - 1, -1) if STEPS[place].reached(then, now)), None)
    if done is None:
        return tour
    if done == len(STEPS) - 1:
        return None
    following = Tour(done + 1)
    return replace(following, began=now) if following.told_at(now) else following
