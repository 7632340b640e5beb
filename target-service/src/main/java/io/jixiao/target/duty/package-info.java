/// Who holds which post (岗位), and who acts for whom for a time (职责委托).
///
/// Below the features in which people act. Start reading at [Person].
@NullMarked
package io.jixiao.target.duty;

import org.jspecify.annotations.NullMarked;
