/// Layout, components, drawing and languages: what every page is made of.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
