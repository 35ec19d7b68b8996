/// The record: what was claimed, by whom, from which source, who confirmed it and when it was known.
@ApplicationModule(allowedDependencies = {"access", "geography", "web", "installation"})
@NullMarked
package org.tidemark.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
