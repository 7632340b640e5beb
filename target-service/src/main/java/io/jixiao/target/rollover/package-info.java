/// Last year's promises as this year's first drafts, and what was promised last year.
///
/// Start reading at [RollOver].
@NullMarked
package io.jixiao.target.rollover;

import org.jspecify.annotations.NullMarked;
