import { join } from "node:path";

/** Two shards, each kept by two nodes. */
const shape = [
  { shard: 1, replica: 1 },
  { shard: 1, replica: 2 },
  { shard: 2, replica: 1 },
  { shard: 2, replica: 2 },
];

/** Where everything of a cluster lies and listens: one coordinator and four nodes on loopback; all threads of the machine unless told. */
export function clusterPlan(folder, port, threads) {
  const nodes = shape.map(({ shard, replica }, place) => {
    const first = port + 10 * (place + 1);
    const name = `shard${shard}-replica${replica}`;
    return { name, shard, replica, folder: join(folder, name), http: first, tcp: first + 1, interserver: first + 2 };
  });
  return {
    folder,
    keeper: { folder: join(folder, "zookeeper"), port },
    nodes,
    name: "cchc",
    database: "cchc",
    threads,
  };
}

/** The address that `--warehouse` takes. */
export function clusterAddress({ nodes, name, database }) {
  return `clickhouse://${nodes.map(({ http }) => `127.0.0.1:${http}`).join(",")}/${database}?cluster=${name}`;
}

/** The settings of the coordinator, as its own file has them. */
export function keeperSettings({ folder, port }) {
  return [
    "tickTime=1000",
    `dataDir=${folder}`,
    `clientPort=${port}`,
    "clientPortAddress=127.0.0.1",
    "admin.enableServer=false",
    "maxClientCnxns=0",
    "",
  ].join("\n");
}

/** The settings of a node, as its own file has them. */
export function nodeSettings(node, { keeper, nodes, name }) {
  const { folder } = node;
  return `<yandex>
<logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<http_port>${node.http}</http_port><tcp_port>${node.tcp}</tcp_port>
<interserver_http_port>${node.interserver}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
<listen_host>127.0.0.1</listen_host>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
<users_config>${folder}/users.xml</users_config>
<default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>268435456</mark_cache_size>
<macros><shard>${node.shard}</shard><replica>${node.replica}</replica></macros>
<zookeeper><node><host>127.0.0.1</host><port>${keeper.port}</port></node><session_timeout_ms>5000</session_timeout_ms></zookeeper>
<distributed_ddl><path>/clickhouse/task_queue/ddl</path></distributed_ddl>
<remote_servers><${name}>
${[1, 2].map((shard) => shardSettings(nodes.filter((one) => one.shard === shard))).join("\n")}
</${name}></remote_servers>
</yandex>
`;
}

function shardSettings(nodes) {
  const replicas = nodes.map(({ tcp }) => `<replica><host>127.0.0.1</host><port>${tcp}</port></replica>`);
  return `<shard><internal_replication>true</internal_replication>${replicas.join("")}</shard>`;
}

/** Users of a node, each with so many threads for a statement: one without a password, from this machine alone. */
export function userSettings({ threads }) {
  const limit = threads === undefined ? "" : `<max_threads>${threads}</max_threads>`;
  return `<yandex>
<profiles><default><max_memory_usage>4000000000</max_memory_usage>${limit}</default></profiles>
<users><default><password></password><networks><ip>127.0.0.1</ip><ip>::1</ip></networks>
<profile>default</profile><quota>default</quota></default></users>
<quotas><default/></quotas></yandex>
`;
}
