"""Linear heads on a frozen net's features."""
import numpy as np
from sklearn.linear_model import LogisticRegression


def head(features, labels, strength, weight=None):
    """Weight K x F and bias K of a multinomial logistic regression on features N x F; its ridge penalty, 1 / `strength`,
    works on standardised features, and the standardising is folded into what is given."""
    mean, std = features.mean(0), features.std(0) + 1e-3
    model = LogisticRegression(C=strength, max_iter=300).fit((features - mean) / std, labels, sample_weight=weight)
    plain = model.coef_ / std
    return plain.astype(np.float32), (model.intercept_ - plain @ mean).astype(np.float32)
