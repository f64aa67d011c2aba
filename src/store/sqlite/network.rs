//! Whether a queue would lie on a network file system. SQLite's journal does not work there: its
//! index is memory that the processes share, and no two computers share memory.

use std::path::Path;

use crate::store::StoreError;

/// File systems on another computer's disk, or on one that several computers share, by the number
/// `statfs` gives. Numbers from `linux/magic.h`; those it lacks, from `stat` of GNU coreutils.
const NETWORK: [(u32, &str); 22] = [
    (0x0000_517b, "SMB"),
    (0x0000_564c, "NCP"),
    (0x0000_6969, "NFS"),
    (0x00c3_6400, "Ceph"),
    (0x0102_1997, "9p"),
    (0x0116_1970, "GFS2"),
    (0x0bd0_0bd0, "Lustre"),
    (0x1983_0326, "BeeGFS"),
    (0x2003_0528, "OrangeFS"),
    (0x4750_4653, "GPFS"),
    (0x5346_414f, "AFS"),
    (0x6163_6673, "ACFS"),
    (0x6b41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x7461_636f, "OCFS2"),
    (0x786f_4256, "a shared folder of VirtualBox"),
    (0x7c7c_6673, "a shared folder of Parallels"),
    (0xaad7_aaea, "PanFS"),
    (0xbacb_acbc, "a shared folder of VMware"),
    (0xbeef_dead, "SNFS"),
    (0xfe53_4d42, "SMB"),
    (0xff53_4d42, "CIFS"),
];

/// A file system that a program provides: it can be anything, and only the type it is mounted as
/// says what.
const FUSE: u32 = 0x6573_5546;

/// What is known to stand on a disk or folder of this computer: block devices (ntfs-3g and the
/// like), folders that are encrypted, pooled or laid over each other.
const LOCAL_FUSE: [&str; 6] = [
    "fuseblk",
    "fuse.cryfs",
    "fuse.encfs",
    "fuse.fuse-overlayfs",
    "fuse.gocryptfs",
    "fuse.mergerfs",
];

/// The kind of network file system it is, going by its number and the type it is mounted as; none
/// if it is this computer's own.
///
/// A program's file system that nobody here knows counts as a network: an organiser who is wrongly
/// told to choose another folder loses a minute, a queue on a network its numbers.
fn kind(magic: u32, mounted_as: Option<&str>) -> Option<&str> {
    if magic == FUSE {
        let mounted_as = mounted_as.unwrap_or("fuse");
        return (!LOCAL_FUSE.contains(&mounted_as)).then_some(mounted_as);
    }
    NETWORK.into_iter().find(|(known, _)| *known == magic).map(|(_, name)| name)
}

/// The type that a device, `major:minor`, is mounted as, out of `/proc/self/mountinfo`: the word
/// behind the lone dash.
fn mounted_as<'a>(mounts: &'a str, device: &str) -> Option<&'a str> {
    let mount = mounts.lines().find(|mount| mount.split(' ').nth(2) == Some(device))?;
    mount.split(' ').skip_while(|word| *word != "-").nth(1)
}

/// Refuses a queue in `path`, there or still to be made, on a network file system. Where the system
/// does not say what it is, the queue goes on.
#[cfg(target_os = "linux")]
pub(super) fn must_be_local(path: &Path) -> Result<(), StoreError> {
    use std::fs;
    use std::os::unix::fs::MetadataExt as _;

    // Of a file still to be made, the nearest folder that is there counts.
    let there = path.ancestors().find_map(|part| {
        let part = if part.as_os_str().is_empty() { Path::new(".") } else { part };
        Some((rustix::fs::statfs(part).ok()?, fs::metadata(part).ok()?))
    });
    let Some((system, meta)) = there else { return Ok(()) };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "32 bits of a word whose width and sign depend on the processor"
    )]
    let magic = system.f_type as u32;
    let (major, minor) = (rustix::fs::major(meta.dev()), rustix::fs::minor(meta.dev()));
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    match kind(magic, mounted_as(&mounts, &format!("{major}:{minor}"))) {
        Some(kind) => {
            Err(StoreError::OnNetwork { path: path.display().to_string(), kind: kind.to_owned() })
        }
        None => Ok(()),
    }
}

/// Elsewhere nobody is asked.
#[cfg(not(target_os = "linux"))]
pub(super) fn must_be_local(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_system_of_another_computer_is_told_from_ones_own() {
        for (magic, mounted, expected) in [
            (0x0000_6969, Some("nfs4"), Some("NFS")),
            (0x0000_517b, Some("smbfs"), Some("SMB")),
            (0xff53_4d42, Some("cifs"), Some("CIFS")),
            (0xfe53_4d42, Some("smb3"), Some("SMB")),
            (0x0102_1997, Some("9p"), Some("9p")),
            (0x00c3_6400, Some("ceph"), Some("Ceph")),
            (0x5346_414f, None, Some("AFS")),
            (0x7375_7245, None, Some("Coda")),
            (0x0116_1970, None, Some("GFS2")),
            (0x7461_636f, None, Some("OCFS2")),
            (0x0bd0_0bd0, None, Some("Lustre")),
            // ext4, tmpfs, btrfs, xfs, ZFS, a container's layers, FAT.
            (0x0000_ef53, Some("ext4"), None),
            (0x0102_1994, Some("tmpfs"), None),
            (0x9123_683e, Some("btrfs"), None),
            (0x5846_5342, Some("xfs"), None),
            (0x2fc1_2fc1, Some("zfs"), None),
            (0x794c_7630, Some("overlay"), None),
            (0x0000_4d44, Some("vfat"), None),
            (0, None, None),
            (FUSE, Some("fuse.sshfs"), Some("fuse.sshfs")),
            (FUSE, Some("fuse.glusterfs"), Some("fuse.glusterfs")),
            (FUSE, Some("fuse.rclone"), Some("fuse.rclone")),
            (FUSE, Some("fuse.gvfsd-fuse"), Some("fuse.gvfsd-fuse")),
            (FUSE, Some("virtiofs"), Some("virtiofs")),
            (FUSE, Some("fuse.nobody-knows"), Some("fuse.nobody-knows")),
            (FUSE, Some("fuse"), Some("fuse")),
            (FUSE, None, Some("fuse")),
            (FUSE, Some("fuseblk"), None),
            (FUSE, Some("fuse.gocryptfs"), None),
            (FUSE, Some("fuse.encfs"), None),
        ] {
            assert_eq!(kind(magic, mounted), expected, "{magic:#x} mounted as {mounted:?}");
        }
    }

    #[test]
    fn the_type_of_a_mount_stands_behind_the_dash_however_many_words_come_before_it() {
        let mounts = "\
            22 27 0:21 / /proc rw,relatime - proc proc rw\n\
            27 1 254:0 / / rw,relatime shared:1 master:2 - ext4 /dev/vda rw,discard\n\
            40 27 0:52 /a\\040b /mnt/a-folder rw shared:7 - fuse.sshfs me@there:/ rw,user_id=0\n\
            41 27 0:5 / /cut";
        for (device, expected) in [
            ("254:0", Some("ext4")),
            ("0:52", Some("fuse.sshfs")),
            ("0:21", Some("proc")),
            ("0:2", None),
            ("0:5", None),
        ] {
            assert_eq!(mounted_as(mounts, device), expected, "{device}");
        }
    }
}
