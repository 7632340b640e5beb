/// What the tests of the features share.
///
/// Start reading at [Projects].
package io.jixiao.execution;
