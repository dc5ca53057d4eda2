/** A zone: who may come, to which ports. */
export interface Zone {
  name: string;
  from: readonly string[];
  tcp: readonly number[];
}

export interface FirewallPlan {
  zones: readonly Zone[];
}

/**
 * One table for a host: what is not in a zone is refused. A zone without addresses opens nothing; it stays as a set,
 * so that a reader sees that it was meant to be empty.
 */
export const nftables = ({ zones }: FirewallPlan): string => `table inet motcua {
${zones.map(zoneSet).join('')}  chain input {
    type filter hook input priority filter; policy drop;
    ct state established,related accept
    ct state invalid drop
    iif "lo" accept
    ip protocol icmp limit rate 20/second accept
${zones.map(zoneRule).join('')}    ip6 nexthdr icmpv6 accept
    counter
  }
  chain forward {
    type filter hook forward priority filter; policy drop;
  }
}
`;

const zoneSet = ({ name, from }: Zone): string => `  set ${name} {
    type ipv4_addr
    flags interval
${from.length === 0 ? '' : `    elements = { ${from.join(', ')} }\n`}  }
`;

const zoneRule = ({ name, tcp }: Zone): string =>
  tcp.length === 0 ? '' : `    ip saddr @${name} tcp dport { ${tcp.join(', ')} } accept\n`;
