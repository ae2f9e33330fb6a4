"""Weights of features for classes: a softmax learned by L-BFGS."""
import collections

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize


class Softmax:
    """Learned from examples (features, class, weight, source); features of fewer than `least` sources are left out."""

    def __init__(self, examples, classes, penalty, least=2, steps=150):
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

        def loss(flat):
            weights = flat.reshape(width, classes)
            scores = matrix @ weights
            scores -= scores.max(1, keepdims=True)
            odds = np.exp(scores)
            odds /= odds.sum(1, keepdims=True)
            value = -(weight * np.log((odds * target).sum(1) + 1e-12)).sum() + 0.5 * penalty * (weights**2).sum()
            slope = transposed @ ((odds - target) * weight[:, None]) + penalty * weights
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
