/// Countries, states and provinces, cities: their names, groups and shapes.
@ApplicationModule(allowedDependencies = {"installation"})
@NullMarked
package org.tidemark.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
