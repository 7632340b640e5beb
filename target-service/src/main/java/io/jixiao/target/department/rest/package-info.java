/// Departments' goals over HTTP.
///
/// Start reading at [GoalsResource].
@NullMarked
package io.jixiao.target.department.rest;

import org.jspecify.annotations.NullMarked;
