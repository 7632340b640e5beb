/// What a person should look at in a filled form, rule by rule (绩效目标质量审核).
///
/// Start reading at [Catalogue].
@NullMarked
package io.jixiao.target.lint;

import org.jspecify.annotations.NullMarked;
