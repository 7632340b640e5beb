/// Schemes over HTTP: read only, they change by migration until they have a form of their own.
///
/// Start reading at [SchemeResource].
@NullMarked
package io.jixiao.evaluation.scheme.rest;

import org.jspecify.annotations.NullMarked;
