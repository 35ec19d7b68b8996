/// Suggestions of codes to a coder: what the network's own confirmed codings and the codebook's words make
/// likely. The
/// learning is plain arithmetic over sentences whose meaning is given as numbers; it touches neither database nor
/// framework.
@NullMarked
package org.tidemark.forum.suggest;

import org.jspecify.annotations.NullMarked;
