"""Weights of the terms of whole readings: the best reading of each page should win.

Each term counts by its value and by steps at thresholds (its quantiles over all readings), so that the sum stays one of named
parts. The weights make the readings' softmax come near to a sharp one of their F1.
"""
import numpy as np
from scipy.optimize import minimize

STEPS = 3
SHARPNESS = 8.0
PENALTY = 90.0


class Ranking:
    """Learned from pages: each a list of (F1, values of terms in thousandths)."""

    def __init__(self, pages):
        pages = [p for p in pages if len(p) > 1 and max(f for f, _ in p) > 0.15]
        values = np.array([v for p in pages for _, v in p], float)
        quantiles = np.linspace(0, 1, STEPS + 2)[1:-1]
        self.steps = [sorted({int(np.floor(q)) for q in np.quantile(values[:, j], quantiles)}) for j in range(values.shape[1])]
        wide = self.wide(values)
        goal = np.array([f for p in pages for f, _ in p])
        sizes = [len(p) for p in pages]
        ends = np.cumsum([0] + sizes)[:-1]
        group = np.repeat(np.arange(len(pages)), sizes)
        mean = np.add.reduceat(wide, ends, axis=0) / np.array(sizes)[:, None]
        centred = wide - mean[group]
        scale = centred.std(0) + 1e-3
        centred /= scale
        target = np.exp(SHARPNESS * (goal - np.maximum.reduceat(goal, ends)[group]))
        target /= np.add.reduceat(target, ends)[group]

        def loss(weights):
            scores = centred @ weights
            odds = np.exp(scores - np.maximum.reduceat(scores, ends)[group])
            odds /= np.add.reduceat(odds, ends)[group]
            value = -(target * np.log(odds + 1e-12)).sum() + 0.5 * PENALTY * (weights @ weights)
            return value, centred.T @ (odds - target) + PENALTY * weights

        found = minimize(loss, np.zeros(wide.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 200})
        self.weights = found.x / scale

    def wide(self, values):
        """Values in units, and a column for each step."""
        columns = [values / 1000]
        for j, steps in enumerate(self.steps):
            columns += [(values[:, [j]] > step).astype(float) for step in steps]
        return np.hstack(columns)

    def best(self, page, doubt):
        """The place of the reading that wins; the doubt counts against the first one."""
        scores = self.wide(np.array([v for _, v in page], float)) @ self.weights
        scores[0] -= doubt
        return int(np.argmax(scores))

    def lines(self, names):
        """Lines of the table: the slope, then each step's threshold and weight, in thousandths."""
        out, at = [], len(names)
        for j, name in enumerate(names):
            fields = [round(self.weights[j] * 1000)]
            for step in self.steps[j]:
                fields += [step, round(self.weights[at] * 1000)]
                at += 1
            out.append("\t".join(["R", name] + [str(f) for f in fields]))
        return out
