"""Takes times in rounds: everybody in turn, so that what disturbs the machine disturbs all."""

import time

# Nanoseconds a turn lasts at least, and for how long it runs before times count.
TURN, WARM_UP = 2_000_000, 500_000
# Seconds between turns, after which the threads of others no longer spin.
SETTLE = 0.005


def turn(run):
    """Nanoseconds of one call: the mean of as many as fill a turn, after a warm-up."""
    begin = now = time.perf_counter_ns()
    calls = 0
    while now - begin < WARM_UP:
        run()
        calls += 1
        now = time.perf_counter_ns()
    count = max(1, -(-TURN * calls // (now - begin)))
    begin = time.perf_counter_ns()
    for _ in range(count):
        run()
    return (time.perf_counter_ns() - begin) / count


def rounds(runs, count, seconds):
    """`{label: [nanoseconds of each round]}` of functions by label: `count` alternating rounds, fewer (but three) if
    they take longer than `seconds`. Every other round goes backwards, so that nobody always follows the same one."""
    times = {label: [] for label in runs}
    end = time.monotonic() + seconds
    for number in range(count):
        if number >= 3 and time.monotonic() > end:
            break
        for label in sorted(runs, reverse=number % 2 == 1):
            time.sleep(SETTLE)
            times[label].append(turn(runs[label]))
    return times
