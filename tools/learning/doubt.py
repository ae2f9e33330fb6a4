"""How much the finders' reading of a page is to be doubted: a sum of steps over its terms, learned by logistic regression.

The doubt counts against that reading where it is compared with others.
"""
import numpy as np
from scipy.optimize import minimize

STEPS = 6
PENALTY = 3.0
# A reading below this F1 is one to doubt.
RIGHT = 0.9
# By how much another reading must be better than one that is as likely wrong as right: what is read rightly must stay so.
MARGIN = 0.2
# A reading with no more doubt is taken without a look at others, as the program does (`ReadingModel.least`).
LEAST = -2.0
# What only a comparison with other readings tells: these are not made before there is a doubt.
COMPARING = {"agreement"}


class Doubt:
    """Learned from (F1, values of terms, importance) of the finders' readings, and the terms' names."""

    def __init__(self, readings, names):
        self.names = [n for n in names if n not in COMPARING]
        self.columns = [names.index(n) for n in self.names]
        values = np.array([[v[j] for j in self.columns] for _, v, _ in readings], float)
        quantiles = np.linspace(0, 1, STEPS + 2)[1:-1]
        self.steps = [sorted({int(np.floor(q)) for q in np.quantile(values[:, j], quantiles)}) for j in range(values.shape[1])]
        wide = self.wide(values)
        scale = wide.std(0) + 0.05
        wide /= scale
        target = np.array([float(f < RIGHT) for f, _, _ in readings])
        weight = np.array([w for _, _, w in readings])

        def loss(flat):
            chance = 1 / (1 + np.exp(-(wide @ flat[:-1] + flat[-1])))
            value = -(weight * (target * np.log(chance + 1e-9) + (1 - target) * np.log(1 - chance + 1e-9))).sum()
            slope = weight * (chance - target)
            return (
                value + 0.5 * PENALTY * (flat[:-1] @ flat[:-1]),
                np.append(wide.T @ slope + PENALTY * flat[:-1], slope.sum()),
            )

        found = minimize(loss, np.zeros(wide.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
        self.weights, self.base = found[:-1] / scale, found[-1] - MARGIN

    def wide(self, values):
        return np.hstack([(values[:, [j]] > step).astype(float) for j, steps in enumerate(self.steps) for step in steps])

    def of(self, values):
        """The doubt as a logarithm of odds, below 0 where the reading is like right ones."""
        return float((self.wide(np.array([values], float)[:, self.columns]) @ self.weights)[0] + self.base)

    def lines(self):
        out, at = [f"G\t\t{round(self.base * 1000)}"], 0
        for j, name in enumerate(self.names):
            fields = []
            for step in self.steps[j]:
                fields += [step, round(self.weights[at] * 1000)]
                at += 1
            out.append("\t".join(["G", name, "0"] + [str(f) for f in fields]))
        return out
