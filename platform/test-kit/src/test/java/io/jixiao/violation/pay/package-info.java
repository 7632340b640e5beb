/// Code that breaks each rule of the layout on purpose, so that the rules are seen to bite.
@NullMarked
package io.jixiao.violation.pay;

import org.jspecify.annotations.NullMarked;
