"""What benchmarks measure in numbers: percentiles, and the same told in a line."""

from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that ``share`` (0 to 1) of ``values`` do not exceed; 0 for no values."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)] if ordered else 0.0


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return the smallest, the median and the largest of ``values``, to a tenth."""
    found = {"min": min(values), "median": percentile(values, 0.5), "max": max(values)}
    return {name: round(value, 1) for name, value in found.items()}
