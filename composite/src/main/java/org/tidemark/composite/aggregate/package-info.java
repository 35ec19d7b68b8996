/// Making one value of several: means, the median, Copeland.
@NullMarked
package org.tidemark.composite.aggregate;

import org.jspecify.annotations.NullMarked;
