/// Method files, tables of metadata and data, results, and the command line.
@NullMarked
package org.tidemark.composite.file;

import org.jspecify.annotations.NullMarked;
