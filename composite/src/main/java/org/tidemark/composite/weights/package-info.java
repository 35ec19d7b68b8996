/// Weights found from the data.
@NullMarked
package org.tidemark.composite.weights;

import org.jspecify.annotations.NullMarked;
