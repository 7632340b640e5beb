/// Year-end runs over HTTP: started with 202, followed by reading.
///
/// Start reading at [RunResource].
@NullMarked
package io.jixiao.evaluation.run.rest;

import org.jspecify.annotations.NullMarked;
