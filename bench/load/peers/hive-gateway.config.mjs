// Hive Gateway shares subgraph requests unless it is told not to, and client requests when it is told to.
const { SHARING } = process.env;

export const gatewayConfig = {
  inboundInflightRequestDeduplication: SHARING === "request",
  ...(SHARING === "off" && { transportEntries: { "*.http": { options: { deduplicateInflightRequests: false } } } }),
};
