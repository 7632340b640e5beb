/// Rule sets over HTTP.
///
/// Start reading at [RuleSetResource].
@NullMarked
package io.jixiao.target.lint.rest;

import org.jspecify.annotations.NullMarked;
