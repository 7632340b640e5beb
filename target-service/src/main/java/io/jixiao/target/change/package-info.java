/// What a change of an approved target alters, field by field, and what reviewers should beware of.
///
/// Start reading at [ChangeFlags].
@NullMarked
package io.jixiao.target.change;

import org.jspecify.annotations.NullMarked;
