/// 评分方案: what weighs how much, how a row is judged and where the grades begin, as versioned
/// data by year and division.
///
/// Start reading at [Scheme].
@NullMarked
package io.jixiao.evaluation.scheme;

import org.jspecify.annotations.NullMarked;
