/// What the parts of the local stack ask of the machine they run on: ports and folders.
///
/// Start reading at [Ports].
@NullMarked
package io.jixiao.local.machine;

import org.jspecify.annotations.NullMarked;
