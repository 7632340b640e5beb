/// What a person should look at, with its place and how to mend it.
///
/// Below every other feature, so that plans, projects and later checks can all report findings.
/// Start reading at [Finding].
@NullMarked
package io.jixiao.target.finding;

import org.jspecify.annotations.NullMarked;
