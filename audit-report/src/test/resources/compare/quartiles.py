"""Quartiles by another implementation: the three quartiles of random samples, then the samples. Made with numpy 2.4.6 by

    python3 quartiles.py > quartiles.txt
"""
import numpy as np

random = np.random.default_rng(20261122)
for n in list(range(1, 25)) + [50, 99, 100, 101, 250, 1000]:
    values = np.round(random.normal(30, 20, n), 1).clip(-100, 100)
    if n % 3 == 0:
        values = np.round(values / 20) * 20
    values = values + 0.0
    quartiles = np.quantile(values, [0.25, 0.5, 0.75], method="inverted_cdf")
    print(" ".join(f"{x:.1f}" for x in quartiles), "|", " ".join(f"{x:.1f}" for x in values))
