"""What can go wrong and is expected: problems that stop a piece of work, notices that do not.

Neither holds a sentence. Both carry a key and fields; the sentence, in the reader's language,
stands in ``resources/messages.toml`` and is put together by the doors (see ``tables.messages``).
"""

from dataclasses import dataclass

Field = str | int


class Problem(Exception):
    """Work that cannot be done for a reason the user can understand and act upon.

    ``key`` names the sentence under ``problem`` in the messages file, ``fields`` fill it.
    """

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key, fields)
        self.key = key
        self.fields: dict[str, Field] = {
            name: value if isinstance(value, int) else str(value) for name, value in fields.items()
        }


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know that stopped nothing: a key under ``notice``, its fields."""

    key: str
    fields: tuple[tuple[str, Field], ...] = ()


def notice(key: str, **fields: object) -> Notice:
    """Return the notice ``key`` with its fields in a fixed order."""
    pairs = ((name, v if isinstance(v, int) else str(v)) for name, v in sorted(fields.items()))
    return Notice(key, tuple(pairs))
