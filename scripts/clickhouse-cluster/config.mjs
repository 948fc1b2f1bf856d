/** Two shards of two replicas, as a cluster is laid that may lose any one server. */
export const layout = [
  { name: "a1", shard: 1, replica: 1 },
  { name: "a2", shard: 1, replica: 2 },
  { name: "b1", shard: 2, replica: 1 },
  { name: "b2", shard: 2, replica: 2 },
];

/** The name of the cluster in its servers' configuration. */
export const clusterName = "cchc";

/** The configuration of one server: its own folders and ports, the whole cluster, and where ZooKeeper is. */
export function serverConfig({ node, nodes, zookeeper, folder }) {
  return `<yandex>
<logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/err</errorlog></logger>
<http_port>${node.http}</http_port><tcp_port>${node.tcp}</tcp_port><interserver_http_port>${node.interserver}</interserver_http_port>
<interserver_http_host>127.0.0.1</interserver_http_host><listen_host>127.0.0.1</listen_host>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>${folder}/users.xml</users_config>
<default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>67108864</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size>
<background_pool_size>4</background_pool_size>
<zookeeper><node><host>127.0.0.1</host><port>${zookeeper.port}</port></node><session_timeout_ms>2000</session_timeout_ms></zookeeper>
<macros><shard>${node.shard}</shard><replica>${node.replica}</replica></macros>
<distributed_ddl><path>/clickhouse/ddl</path></distributed_ddl>
<remote_servers><${clusterName}>${[1, 2].map((shard) => shardOf(nodes, shard)).join("")}</${clusterName}></remote_servers>
</yandex>
`;
}

function shardOf(nodes, shard) {
  const replicas = nodes.filter((node) => node.shard === shard);
  const texts = replicas.map(({ tcp }) => `<replica><host>127.0.0.1</host><port>${tcp}</port></replica>`);
  return `<shard><internal_replication>true</internal_replication>${texts.join("")}</shard>`;
}

/** Who may come: everybody on this machine, and nobody else. */
export const usersConfig = `<yandex><profiles><default><max_memory_usage>4000000000</max_memory_usage></default></profiles>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default/></quotas></yandex>
`;

/** The configuration of the one ZooKeeper, through which replicas tell each other what they have. */
export function zookeeperConfig({ port, folder }) {
  return `tickTime=500
dataDir=${folder}/data
clientPort=${port}
clientPortAddress=127.0.0.1
admin.enableServer=false
4lw.commands.whitelist=isro
forceSync=no
maxClientCnxns=0
`;
}
