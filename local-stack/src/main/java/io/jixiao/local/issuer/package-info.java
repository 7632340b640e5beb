/// A small OpenID Connect issuer for one machine: signs tokens for whoever reaches loopback.
///
/// Start reading at [Issuer]. In production a real provider takes its place by configuration.
@NullMarked
package io.jixiao.local.issuer;

import org.jspecify.annotations.NullMarked;
