"""Takes times in rounds: everybody in turn, so that what disturbs the machine disturbs all."""

import time

# Nanoseconds a turn lasts at least, and for how long it runs before times count: the system takes some milliseconds to
# spread threads that have slept over the CPUs.
TURN, WARM_UP = 10_000_000, 20_000_000
# Threads of some runtimes spin on for long after a call, those of ONNX Runtime for 60 ms. Between turns this process sleeps
# in steps of so many seconds until it takes less than this share of a CPU, at most so many steps. A step is longer than a
# tick of the system, 10 ms at most: what threads on other CPUs have taken is counted then only.
STEP, IDLE, STEPS = 0.012, 0.1, 25


def settle():
    """Waits until no thread of this process works any more."""
    for _ in range(STEPS):
        before = time.process_time(), time.perf_counter()
        time.sleep(STEP)
        if time.process_time() - before[0] < IDLE * (time.perf_counter() - before[1]):
            return


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


def rounds(turns, count, seconds):
    """`{label: [nanoseconds of each round]}` of functions by label, each of which takes its turn and gives nanoseconds:
    `count` alternating rounds, fewer (but three) if they take longer than `seconds`. Every other round goes backwards, so
    that nobody always follows the same one."""
    times = {label: [] for label in turns}
    end = time.monotonic() + seconds
    for number in range(count):
        if number >= 3 and time.monotonic() > end:
            break
        for label in list(turns)[:: -1 if number % 2 else 1]:
            settle()
            times[label].append(turns[label]())
    return times
