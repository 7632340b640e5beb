/// Who calls, as people with posts; lent duties over HTTP.
///
/// Start reading at [CallersPosts].
@NullMarked
package io.jixiao.target.duty.rest;

import org.jspecify.annotations.NullMarked;
