/// Documents out: the official table of a target, a whole department, the approval notice.
///
/// The root says what stands where, in lines and table cells; the sub-packages say how Word and
/// Excel write that. Start reading at [OfficialTable].
@NullMarked
package io.jixiao.target.form;

import org.jspecify.annotations.NullMarked;
