/// The plan: areas, pillars, measures, and the figures that say where it stands.
@ApplicationModule(allowedDependencies = {"evidence", "access", "geography", "web", "installation"})
@NullMarked
package org.tidemark.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
