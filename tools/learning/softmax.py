"""Weights of features for classes: a softmax learned by L-BFGS."""
import collections

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize


# The feature that every example has, and the bits of a feature that hold its values.
ALWAYS = 0
VALUES = (1 << 48) - 1


class Softmax:
    """Learned from examples (features, class, weight, source); features of fewer than `least` sources are left out.

    `bare` leaves out features whose values are all 0, which say that nothing is there, and lets the weights of `ALWAYS` be as large
    as they like: so what is usual is told by them alone, and what is seen is not held back by it.
    """

    def __init__(self, examples, classes, penalty, bare=False, least=2, steps=150):
        if bare:
            examples = [([f for f in e[0] if f & VALUES or f == ALWAYS], *e[1:]) for e in examples]
        seen = collections.defaultdict(set)
        for features, _, _, source in examples:
            for feature in features:
                if len(seen[feature]) < least:
                    seen[feature].add(source)
        self.index = {f: i for i, f in enumerate(sorted(f for f, s in seen.items() if len(s) >= least))}
        matrix = self.matrix([e[0] for e in examples])
        transposed = matrix.T.tocsr()
        count, width = matrix.shape
        target = np.zeros((count, classes))
        target[np.arange(count), [e[1] for e in examples]] = 1
        weight = np.array([e[2] for e in examples], float)
        weight /= weight.mean()
        penalties = np.full((width, 1), float(penalty))
        if bare:
            penalties[self.index[ALWAYS]] = 0.001

        def loss(flat):
            weights = flat.reshape(width, classes)
            scores = matrix @ weights
            scores -= scores.max(1, keepdims=True)
            odds = np.exp(scores)
            odds /= odds.sum(1, keepdims=True)
            value = -(weight * np.log((odds * target).sum(1) + 1e-12)).sum() + 0.5 * (penalties * weights**2).sum()
            slope = transposed @ ((odds - target) * weight[:, None]) + penalties * weights
            return value, slope.ravel()

        found = minimize(loss, np.zeros(width * classes), jac=True, method="L-BFGS-B", options={"maxiter": steps})
        self.weights = found.x.reshape(width, classes)

    def matrix(self, lists):
        places, ends = [], [0]
        for features in lists:
            places += [self.index[f] for f in features if f in self.index]
            ends.append(len(places))
        return sparse.csr_matrix((np.ones(len(places)), places, ends), shape=(len(lists), len(self.index)))

    def lines(self, letter):
        """Lines of the table: weights in units of 1/256; features that say next to nothing are left out."""
        out = []
        for feature, place in sorted(self.index.items()):
            row = np.round(self.weights[place] * 256).astype(int)
            if np.abs(row).max() >= 8:
                out.append("\t".join([letter, str(feature)] + [str(v) for v in row]))
        return out
